"""Errors that a user can do something about: a code to look up, what happened, and the next step."""


class BatchError(Exception):
    """An expected failure of a batch; printed as `E404 the disk is full ...`."""

    def __init__(self, code: str, text: str) -> None:
        super().__init__(f"{code} {text}")
        self.code = code
        self.text = text

    def __reduce__(self) -> tuple[type["BatchError"], tuple[str, str]]:
        """Pickle by code and text, so that the error crosses a process boundary as it is."""
        return type(self), (self.code, self.text)


class StoreError(BatchError):
    """The store cannot be opened, read or written (E401 to E416)."""


class StoreWarning(UserWarning):
    """The store can be used, but not by whoever expects the usual promises (E419)."""


class WorkersError(BatchError):
    """Nobody can compute: no worker process, no cluster, or one with other rules (E501, E503 to E508)."""


class RunError(BatchError):
    """One run could not be finished (E502); the others go on."""
