#!/usr/bin/env bash
# Builds everything and runs every test. On Debian it first installs what the tests need and the machine lacks.
#   eng/test.sh            all tests
#   eng/test.sh Storage    only those of tests/Storage.Tests
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

if ! command -v dotnet >/dev/null; then
    echo "The .NET 10 SDK is needed: https://dotnet.microsoft.com/download" >&2
    exit 1
fi

# strace watches that the log is synced before a write is acknowledged; networkx reads graphs that were exported; LightGBM needs libgomp.
missing=()
ldconfig -p 2>/dev/null | grep 'libgomp\.so\.1' >/dev/null || missing+=(libgomp1)
command -v strace >/dev/null || missing+=(strace)
python3 -c 'import networkx' 2>/dev/null || missing+=(python3-networkx)
if [ ${#missing[@]} -gt 0 ] && command -v apt-get >/dev/null; then
    apt-get update -qq && apt-get install -y -qq --no-install-recommends "${missing[@]}"
fi

export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1
target=(--solution LearningGraph.sln)
[ $# -eq 0 ] || target=(--project "tests/$1.Tests")

dotnet build "${target[1]}" --configuration Release
dotnet test "${target[@]}" --configuration Release --no-build --max-parallel-test-modules 2
