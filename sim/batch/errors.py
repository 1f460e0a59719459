"""Errors that a user can do something about: a code to look up, what happened, and the next step."""


class BatchError(Exception):
    """An expected failure of a batch; printed as `E404 the disk is full ...`.

    `next_command` is what to type next, "" where the command line knows better.
    """

    def __init__(self, code: str, text: str, next_command: str = "") -> None:
        super().__init__(f"{code} {text}")
        self.code = code
        self.text = text
        self.next_command = next_command

    def __reduce__(self) -> tuple[type["BatchError"], tuple[str, str, str]]:
        """Pickle by what it was made of, so that the error crosses a process boundary as it is."""
        return type(self), (self.code, self.text, self.next_command)


class StoreError(BatchError):
    """The store cannot be opened, read or written (E401 to E416)."""


class StoreWarning(UserWarning):
    """The store can be used, but is not safe in every use (E419: on a network file system)."""


class WorkersError(BatchError):
    """No run can be computed: no worker starts, no cluster answers, or it has other rules (E501, E503 to E508)."""


class RunError(BatchError):
    """One run could not be finished (E502); the others go on."""
