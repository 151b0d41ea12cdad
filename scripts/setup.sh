#!/bin/sh
# Makes the virtual environment $VENV with everything the project needs, pinned by constraints.txt.
# Debian splits `venv` off from python3; where it is missing and we may, we install it.
set -eu
PYTHON="${PYTHON:-python3}"
VENV="${VENV:-.venv}"

"$PYTHON" -c 'import sys; sys.exit(sys.version_info < (3, 11))' || {
    echo "Yeoun needs Python 3.11 or newer; $PYTHON is $("$PYTHON" --version 2>&1). Try: make PYTHON=python3.12 setup" >&2
    exit 2
}
if ! "$PYTHON" -c 'import ensurepip, venv' 2>/dev/null; then
    if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
        echo "Installing Debian's python3-venv, which this Python lacks ..."
        apt-get update -qq && apt-get install -y -qq python3-venv >/dev/null
    else
        echo "This Python has no venv module. On Debian and Ubuntu: sudo apt-get install python3-venv" >&2
        exit 2
    fi
fi
echo "Setting up $VENV ..."
[ -x "$VENV/bin/python" ] || "$PYTHON" -m venv "$VENV"
# pip 25.1 brought --group; an older one must be brought up first.
"$VENV/bin/python" -m pip install --quiet --disable-pip-version-check --constraint constraints.txt --upgrade pip
"$VENV/bin/python" -m pip install --quiet --disable-pip-version-check --constraint constraints.txt \
    --group dev --editable ".[site,postgres]"
