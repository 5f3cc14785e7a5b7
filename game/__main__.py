"""`python -m game` does what `badia` does."""

from game.cli import main

if __name__ == "__main__":
    main(prog_name="badia")
