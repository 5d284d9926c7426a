#!/bin/sh
# Runs as root after the files of the deb or rpm are there. electron-builder's own would put a link to the app at /usr/bin/usher.
app='/opt/${sanitizedProductName}'

# Chromium makes its sandbox of user namespaces; where the kernel gives none, by a helper that belongs to root.
if unshare --user true 2>/dev/null; then mode=0755; else mode=4755; fi
chmod "$mode" "$app/chrome-sandbox" || true

if command -v update-desktop-database >/dev/null; then
  update-desktop-database /usr/share/applications || true
fi

# Ubuntu allows user namespaces only to programs with a profile. An AppArmor that cannot read ours needs none.
source="$app/resources/apparmor-profile"
profile='/etc/apparmor.d/${executable}'
if command -v apparmor_parser >/dev/null && aa-enabled --quiet 2>/dev/null &&
  apparmor_parser --skip-kernel-load "$source" >/dev/null 2>&1; then
  cp -f "$source" "$profile"
  if ! ischroot 2>/dev/null; then apparmor_parser --replace --write-cache --skip-read-cache "$profile" || true; fi
fi
