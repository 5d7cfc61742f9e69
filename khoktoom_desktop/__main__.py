"""The program's beginning: no command opens the window, otherwise the command line."""

import sys

from khoktoom_desktop.cli.main import run


def main() -> None:
    """Do what the arguments of the process ask and leave with its exit status."""
    sys.exit(run(sys.argv[1:]))


if __name__ == "__main__":
    main()
