#!/usr/bin/env bash
# Makes .venv with everything that uv.lock names; `make setup` calls it when something changed.
# Needs Python 3.11 or newer and a way to the Python package index; nothing else.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

venv=.venv
is_new_enough='import sys, venv; sys.exit(sys.version_info < (3, 11))'

find_python() {
    local name
    for name in ${PYTHON:-} python3 python3.11 python3.12 python3.13 python3.14 python; do
        # A name on the path may be a shim for a version that is not installed, so it is tried.
        if command -v "$name" >/dev/null 2>&1 && "$name" -c "$is_new_enough" >/dev/null 2>&1; then
            command -v "$name"
            return
        fi
    done
    echo "setup: no Python 3.11 or newer found; install one, or name it: make setup PYTHON=/path/to/python3" >&2
    return 1
}

# uv keeps its downloads below HOME; where that cannot be written, they stay beside the environment.
if [ -z "${UV_CACHE_DIR:-}${XDG_CACHE_HOME:-}" ] && ! { [ -n "${HOME:-}" ] && mkdir -p "$HOME/.cache" 2>/dev/null && [ -w "$HOME/.cache" ]; }; then
    export UV_CACHE_DIR="$PWD/.cache/uv" PIP_NO_CACHE_DIR=1
fi
# Another active environment must not be mistaken for this one.
unset VIRTUAL_ENV PYTHONHOME PYTHONPATH
export UV_PROJECT_ENVIRONMENT="$PWD/$venv" UV_PYTHON_DOWNLOADS=never UV_LINK_MODE="${UV_LINK_MODE:-copy}"

if ! "$venv/bin/python" -c "$is_new_enough" >/dev/null 2>&1; then
    python=$(find_python)
    echo "setup: new environment in $venv with $("$python" --version)"
    "$python" -m venv --clear "$venv"
fi

wanted=$(sed -n '/^name = "uv"$/{n;s/^version = "\(.*\)"$/\1/p;}' uv.lock)
if [ "$("$venv/bin/uv" --version 2>/dev/null | cut -d' ' -f2)" != "$wanted" ]; then
    "$venv/bin/python" -m pip --version >/dev/null 2>&1 || "$venv/bin/python" -m ensurepip >/dev/null
    "$venv/bin/python" -m pip install --quiet --disable-pip-version-check "uv==$wanted"
fi

"$venv/bin/uv" sync --quiet --frozen --extra native --extra archives --python "$venv/bin/python"
touch "$venv/.ready"
echo "setup: ready; $("$venv/bin/doorstep" --version 2>/dev/null || echo doorstep is installed)"
