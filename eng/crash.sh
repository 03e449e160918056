#!/usr/bin/env bash
# Kills a real node at random moments, and checks after each kill that nothing acknowledged is lost or doubled.
#   eng/crash.sh [ROUNDS] [SEED]    default: 50 rounds, seed 1
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

export LEARNINGGRAPH_CRASH_ROUNDS=${1:-50} LEARNINGGRAPH_CRASH_SEED=${2:-1}
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1
command -v strace >/dev/null || echo "strace is not installed: no round loses power, all of them only kill." >&2
dotnet run --project tests/Crash.Tests --configuration Release -- -class '*CrashSuiteTests' -showLiveOutput
