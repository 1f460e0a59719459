"""Renew the golden figures: python -m tests.golden.renew

Prints what changes. Say in CHANGELOG.md why the numbers change.
"""

import json

from tests.golden.figures import FILE, golden, renewed


def main() -> None:
    """Write the golden figures of the present model, and print each that is another than before."""
    old = golden()["outcomes"] if FILE.exists() else {}
    new = renewed()
    for design, figures in new["outcomes"].items():
        for name, value in figures.items():
            before = old.get(design, {}).get(name)
            if value != before:
                print(f"{design} {name}: {before} -> {value}")
    FILE.write_text(json.dumps(new, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
