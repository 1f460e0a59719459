"""`python -m ccsim`: the same as the command `ccsim`."""

from ccsim import main

if __name__ == "__main__":
    main()
