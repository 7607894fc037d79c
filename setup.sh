#!/bin/sh
# 建虚拟环境、安装,并用 tests/reports 里的样例报告建一个图谱 (set up, install, run the main job)
set -eu
cd "$(dirname "$0")"

install() {
    if [ "$(id -u)" = 0 ]; then
        apt-get update -q && apt-get install -yq "$@"
    elif command -v sudo >/dev/null && sudo -n true 2>/dev/null; then
        sudo apt-get update -q && sudo apt-get install -yq "$@"
    else
        echo "请先运行 (please run first): sudo apt-get install $*" >&2
        exit 2
    fi
}

python=${PYTHON:-python3}
if ! "$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))'; then
    echo "需要 Python 3.11 或更新的版本;可用 PYTHON=python3.11 指定 (Python >= 3.11 is needed)" >&2
    exit 2
fi
"$python" -c 'import ensurepip, venv' 2>/dev/null || install python3-venv

.venv/bin/python -m pip --version >/dev/null 2>&1 || "$python" -m venv --clear .venv
.venv/bin/python -m pip install -q --disable-pip-version-check --require-hashes -r requirements.txt
.venv/bin/python -m pip install -q --disable-pip-version-check --no-deps -e .
.venv/bin/kg build tests/reports --out exports/local
