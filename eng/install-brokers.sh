#!/usr/bin/env bash
# Installs what the transports' tests need from Debian's packages: brokers, and Python clients for the interop tests.
# Does nothing where all is there, or where it may not (no root, no apt); those tests are then skipped, and say why.
# No service is started by it: the tests start brokers themselves, on the loopback interface, and stop them.
set -uo pipefail

declare -A needed=(
  [rabbitmq-server]=/usr/lib/rabbitmq/bin/rabbitmq-server
  [activemq]=/usr/share/activemq/bin/activemq.jar
  [python3-pika]=/usr/lib/python3/dist-packages/pika/__init__.py
  [python3-stomp]=/usr/lib/python3/dist-packages/stomp/__init__.py
)

missing=()
for package in "${!needed[@]}"; do
  [[ -e ${needed[$package]} ]] || missing+=("$package")
done

if ((${#missing[@]} == 0)); then exit 0; fi
if ((EUID != 0)) || ! command -v apt-get >/dev/null; then
  echo "Not installed, so tests that need them are skipped: ${missing[*]}"
  exit 0
fi

# A container has no policy against starting services; we do not want any.
policy=/usr/sbin/policy-rc.d
if [[ ! -e $policy ]]; then
  printf '#!/bin/sh\nexit 101\n' >"$policy" && chmod +x "$policy"
  trap 'rm -f "$policy"' EXIT
fi

export DEBIAN_FRONTEND=noninteractive
{ apt-get update -qq && apt-get install -y -qq --no-install-recommends "${missing[@]}"; } >/dev/null ||
  echo "Could not be installed, so tests that need them are skipped: ${missing[*]}"
exit 0
