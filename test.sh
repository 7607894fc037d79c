#!/bin/sh
# 安装测试要用的东西,跑全部测试;可写要跑的测试 (install what the tests need, and run all or those named)
set -eu
cd "$(dirname "$0")"

[ -x .venv/bin/kg ] || sh setup.sh

missing=""
command -v chromium >/dev/null || missing="$missing chromium"
command -v rapper >/dev/null || missing="$missing raptor2-utils"
if [ -n "$missing" ]; then
    if [ "$(id -u)" = 0 ]; then
        apt-get update -q && apt-get install -yq $missing
    elif command -v sudo >/dev/null && sudo -n true 2>/dev/null; then
        sudo apt-get update -q && sudo apt-get install -yq $missing
    else
        echo "请先运行 (please run first): sudo apt-get install$missing" >&2
        exit 2
    fi
fi

.venv/bin/python -m pip install -q --disable-pip-version-check --require-hashes -r requirements-dev.txt
.venv/bin/pytest "$@"
