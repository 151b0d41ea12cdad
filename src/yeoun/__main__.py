"""`python -m yeoun`: the command line."""

from yeoun.cli import main

main()
