#!/bin/sh
# Installs the Debian packages of debian-packages.txt that are missing; does nothing when none is.
set -eu
cd "$(dirname "$0")/.."

if ! command -v dpkg-query >/dev/null; then
    echo "This is not Debian: the libraries named in packaging/debian-packages.txt have to be there." >&2
    exit 0
fi

present=" $(dpkg-query -W -f '${db:Status-Status} ${Package}\n' | sed -n 's/^installed //p' | tr '\n' ' ')"
missing=
for line in $(grep -v '^#' packaging/debian-packages.txt); do
    found=
    for name in $(echo "$line" | tr '|' ' '); do
        case $present in *" $name "*) found=1 ;; esac
    done
    [ -n "$found" ] || missing="$missing ${line%%|*}"
done
[ -n "$missing" ] || exit 0

if [ "$(id -u)" = 0 ]; then
    as_root=
elif command -v sudo >/dev/null && sudo -n true 2>/dev/null; then
    as_root="sudo -n"
else
    echo "Debian packages are missing, and only an administrator can install them:" >&2
    echo >&2
    echo "    sudo apt-get install$missing" >&2
    echo >&2
    echo "Then run the same make command again." >&2
    exit 1
fi

echo "Installing Debian packages:$missing"
# An old list may still do, so a failed update is not the end.
$as_root env DEBIAN_FRONTEND=noninteractive apt-get update -qq || true
$as_root env DEBIAN_FRONTEND=noninteractive \
    apt-get install -qq --no-install-recommends -y $missing </dev/null >/dev/null || {
    echo "The Debian packages could not be installed; try: sudo apt-get install$missing" >&2
    exit 1
}
