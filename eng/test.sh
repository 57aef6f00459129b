#!/usr/bin/env bash
# Builds the solution, warnings being errors, and runs every test project under tests/.
# The last line is "N passed, N failed, N skipped"; the exit code is 0 only where all built and nothing failed.
set -uo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_CLI_UI_LANGUAGE=en
configuration=${CONFIGURATION:-Release}
passed=0 failed=0 skipped=0

finish() {
  echo "$passed passed, $failed failed, $skipped skipped"
  if ((failed > 0)); then exit 1; else exit 0; fi
}

# A step that is no test still counts: what does not build has failed.
step() {
  echo "== $*"
  "$@" || { failed=$((failed + 1)); finish; }
}

# The figure that stands after a word in the summary of `dotnet test`: "Failed: 0, Passed: 12, Skipped: 1".
figure() {
  grep -oE "$1: +[0-9]+" <<<"$2" | grep -oE '[0-9]+$' | awk '{ sum += $1 } END { print sum + 0 }'
}

run_tests() {
  local project=$1 output summary code
  echo "== $project"
  output=$(dotnet test "$project" --configuration "$configuration" --no-build --logger 'console;verbosity=minimal' 2>&1)
  code=$?
  echo "$output"
  summary=$(grep -E '(Passed!|Failed!|Skipped!) +- ' <<<"$output")
  passed=$((passed + $(figure Passed "$summary")))
  skipped=$((skipped + $(figure Skipped "$summary")))

  # A test host that crashed has no summary, or none that tells of a failure.
  local failures
  failures=$(figure Failed "$summary")
  if ((code != 0 && failures == 0)); then failures=1; fi
  if [[ -z $summary ]]; then echo "$project ran no test."; failures=1; fi
  failed=$((failed + failures))
}

# Converted schemas are tried under an independent validator; its tests say why they are skipped where it cannot be had.
install_validator() {
  /usr/bin/python3 -c 'import jsonschema' 2>/dev/null && return
  [[ $(id -u) == 0 && -x $(command -v apt-get) ]] || return 0
  { apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -qq -y --no-install-recommends python3-jsonschema; } >/dev/null 2>&1 || true
}

install_validator
step bash eng/install-brokers.sh
step dotnet restore Contracts.sln
step dotnet build Contracts.sln --configuration "$configuration" --no-restore -warnaserror -p:TreatWarningsAsErrors=true

shopt -s nullglob
for project in tests/*/*.Tests.csproj; do
  run_tests "$project"
done
finish
