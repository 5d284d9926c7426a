#!/bin/sh
# Runs as root after the files of the deb or rpm are gone; after an update too, which only replaces them.
case "$1" in
  remove | purge | 0) ;;
  *) exit 0 ;;
esac
profile='/etc/apparmor.d/${executable}'
if [ -f "$profile" ]; then
  if command -v apparmor_parser >/dev/null && ! ischroot 2>/dev/null; then apparmor_parser --remove "$profile" || true; fi
  rm -f "$profile"
fi
