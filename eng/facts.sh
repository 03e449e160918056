#!/usr/bin/env bash
# Checks the stylised facts of docs/simulation.md on 1,000, 5,000 and 20,000 learners and five seeds, and prints its table.
#   eng/facts.sh [REPLICATES] [LEARNERS]    replicates of each seed; default: 6, which are 30 runs of each scenario and size, 120 of the smallest
#   eng/facts.sh 6 1000,5000                only these sizes
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

export LEARNINGGRAPH_FACTS_REPLICATES=${1:-6}
[ $# -lt 2 ] || export LEARNINGGRAPH_FACTS_LEARNERS=$2
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1
dotnet build tests/Simulation.Tests --configuration Release --verbosity quiet
echo "| fact | scenario | learners | known | measured | | |"
echo "|---|---|---|---|---|---|---|"
dotnet run --no-build --project tests/Simulation.Tests --configuration Release -- -class '*FactSheetTests' -showLiveOutput | sed -n 's/.*\[OUTPUT\] |/|/p' | sort
