#!/bin/bash
# Try this checkout as a new user would: in a Debian 12 that has Python, pip, make and nothing else.
#
#   tools/prove_fresh.sh [--committed] [--keep] [STEP ...]      as root, on a machine with debootstrap
#
# Steps, all by default: user (no rights, libraries missing: one sentence), test, again (no set-up the second time),
# lacking (make bundle names what PyInstaller lacks), run, check, bundle, deb (the package installed and started in a second bare root), owner (an ordinary user, libraries there),
# sudoer (an ordinary user who may use sudo without a password, libraries missing).
# The machine's own apt and pip settings are used; nothing here names where packages come from.
set -euo pipefail
here=$(cd "$(dirname "$0")/.." && pwd)
work=${PROVE_DIR:-$(mktemp -d /var/tmp/prove_fresh.XXXXXX)}
base=$work/base.tar root=$work/root
committed=no keep=no steps=()
for word in "$@"; do
  case $word in
    --committed) committed=yes ;;
    --keep) keep=yes ;;
    *) steps+=("$word") ;;
  esac
done
[ ${#steps[@]} -gt 0 ] || steps=(user test again lacking run check bundle deb owner sudoer)
[ "$(id -u)" = 0 ] || { echo "This proof makes a Debian of its own and needs root." >&2; exit 2; }
command -v debootstrap >/dev/null || { echo "This proof needs debootstrap: apt-get install debootstrap" >&2; exit 2; }

say() { printf '\n=== %s\n' "$*"; }
fail() { echo "NOT PROVED: $*" >&2; exit 1; }

tear_down() { for name in proc dev; do ! mountpoint -q "$1/$name" || umount -l "$1/$name"; done; }
finish() {
  tear_down "$root"; tear_down "$work/plain"
  [ "$keep" = yes ] || rm -rf --one-file-system "$work"
}
trap finish EXIT

# The variables that lead apt and pip to their registries, whatever they are called on this machine.
settings() { env | grep -E '^(PIP_(CERT|INDEX_URL|EXTRA_INDEX_URL|TRUSTED_HOST|DEFAULT_TIMEOUT|PROXY)|SSL_CERT_FILE|REQUESTS_CA_BUNDLE|(https?|no)_proxy|(HTTPS?|NO)_PROXY)=' || true; }
inside() { # inside ROOT USER COMMAND: with the settings above and nothing else of this session
  local where=$1 user=$2 home=/root
  [ "$user" = root ] || home=/home/$user
  local variables=(); mapfile -t variables < <(settings)
  chroot "$where" setpriv --reuid="$user" --regid="$user" --init-groups \
    env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin HOME="$home" "${variables[@]}" bash -c "cd '$home' && $3" </dev/null
}

copy_settings() { # apt's sources and options, pip's files, the certificates
  local where=$1 file
  rm -rf "$where/etc/apt/sources.list"*
  mkdir -p "$where/etc/apt" "$where/etc/ssl/certs" "$where/root/.config/pip"
  for file in /etc/apt/sources.list /etc/apt/sources.list.d /etc/apt/apt.conf.d /etc/apt/keyrings /etc/apt/trusted.gpg.d; do
    [ ! -e "$file" ] || cp -a "$file" "$where/etc/apt/"
  done
  for file in /etc/pip.conf /etc/resolv.conf /etc/hosts; do [ ! -e "$file" ] || cp -L "$file" "$where$file"; done
  [ ! -e ~/.config/pip/pip.conf ] || cp ~/.config/pip/pip.conf "$where/root/.config/pip/"
  # Folders of wheels on this machine are no part of a fresh one.
  sed -i -E '/^(find-links|extra-index-url|index-url) *= *(\/|file:)/d' "$where"/etc/pip.conf "$where"/root/.config/pip/pip.conf 2>/dev/null || true
  [ ! -e /etc/ssl/certs/ca-certificates.crt ] || cp -L /etc/ssl/certs/ca-certificates.crt "$where/etc/ssl/certs/"
}

make_base() {
  [ -e "$base" ] && return
  say "making a bare Debian 12"
  rm -rf "$root"
  local mirror; mirror=$(apt-get indextargets --format '$(REPO_URI)' | head -1)
  debootstrap --variant=minbase bookworm "$root" "$mirror" >"$work/debootstrap.log" 2>&1 || { tail -5 "$work/debootstrap.log"; fail debootstrap; }
  tear_down "$root"
  tar -C "$root" -cf "$base" .
}

fresh_root() { # fresh_root DIR: the bare Debian with this machine's settings
  tear_down "$1"; rm -rf --one-file-system "$1"; mkdir -p "$1"
  tar -C "$1" -xf "$base"
  copy_settings "$1"
  mount -t proc proc "$1/proc"
  inside "$1" root "apt-get -qq update"
}

lay_checkout() { # lay_checkout DIR OWNER
  rm -rf "$1"; mkdir -p "$1"
  if [ "$committed" = yes ]; then
    git -C "$here" archive HEAD | tar -C "$1" -x
  else
    git -C "$here" ls-files -z -co --exclude-standard | (cd "$here" && xargs -0 tar -c --ignore-failed-read) | tar -C "$1" -x
  fi
  chroot "$root" chown -R "$2:$2" "${1#"$root"}"
}

checkout() { [ -d "$root/root/bonehome" ] || lay_checkout "$root/root/bonehome" root; }

timed() { # timed ROOT USER COMMAND, its output into $work/last.log; the last lines are shown
  local start=$SECONDS code=0
  inside "$1" "$2" "$3" >"$work/last.log" 2>&1 || code=$?
  tail -${LINES_SHOWN:-12} "$work/last.log"
  echo "--- '$3' as $2: exit $code after $((SECONDS - start)) s"
  return $code
}

step_user() {
  say "an ordinary user where the libraries are missing"
  lay_checkout "$root/home/guest/bonehome" guest
  for target in test run; do
    ! timed "$root" guest "cd bonehome && make $target" || fail "make $target should have stopped"
    [ "$(grep -c . "$work/last.log")" -le 2 ] || fail "more than one sentence and make's own line"
    grep -q '^BoneHome needs these system packages: .*apt-get install' "$work/last.log" || fail "the sentence is not there"
  done
}
step_test() { say "make test, nothing set up"; lay_checkout "$root/root/bonehome" root; timed "$root" root "cd bonehome && make test"; }
step_again() {
  say "make test again: no set-up"
  timed "$root" root "cd bonehome && make test ARGS=tests/test_set_up.py"
  ! grep -E 'Making|Installing|Set-up' "$work/last.log" || fail "it set up again"
}
step_lacking() {
  say "an ordinary user who lacks PyInstaller's tools"
  lay_checkout "$root/home/guest/bonehome" guest
  ! timed "$root" guest "cd bonehome && make bundle" || fail "make bundle should have stopped"
  grep -q '^PyInstaller needs objdump' "$work/last.log" || fail "objdump is not named"
  grep -q "^PyInstaller needs Python's shared library" "$work/last.log" || fail "libpython is not named"
}
step_run() {
  checkout
  say "make run without a display"
  timed "$root" root "cd bonehome && make run"
  grep -q 'no display' "$work/last.log" || fail "it did not say that there is no display"
  ls "$root/root/bonehome/build/tour"
}
step_check() { checkout; say "make check"; timed "$root" root "cd bonehome && make check"; }
step_bundle() { checkout; say "make bundle"; timed "$root" root "cd bonehome && make bundle"; du -sh "$root/root/bonehome/dist/BoneHome"; }
step_deb() {
  checkout
  say "make deb, then the package in another bare Debian"
  timed "$root" root "cd bonehome && make deb"
  fresh_root "$work/plain"
  cp "$root"/root/bonehome/dist/*.deb "$work/plain/root/"
  timed "$work/plain" root "apt-get install -y --no-install-recommends ./*.deb"
  timed "$work/plain" root "QT_QPA_PLATFORM=offscreen bonehome --smoke"
  timed "$work/plain" root "apt-get purge -y bonehome && ! ls /usr/lib/bonehome 2>/dev/null"
}
step_owner() { # the libraries are there since step test
  say "an ordinary user where the libraries are there"
  lay_checkout "$root/home/guest/bonehome" guest
  timed "$root" guest "cd bonehome && make test ARGS='tests/test_qt_none_count.py tests/store/test_crash.py'"
  timed "$root" guest "cd bonehome && make run"
}
step_sudoer() {
  say "an ordinary user with sudo where the libraries are missing"
  new_machine
  inside "$root" root "$quietly sudo >/dev/null 2>&1; echo 'guest ALL=(ALL) NOPASSWD: ALL' >/etc/sudoers.d/guest"
  lay_checkout "$root/home/guest/bonehome" guest
  timed "$root" guest "cd bonehome && make test ARGS=tests/test_qt_none_count.py"
}

new_machine() {
  fresh_root "$root"
  say "a machine with python3, python3-pip, make and ca-certificates"
  inside "$root" root "$quietly python3 python3-pip make ca-certificates >/dev/null 2>&1; useradd -m guest"
  copy_settings "$root"
}

quietly="DEBIAN_FRONTEND=noninteractive apt-get -qq install -y --no-install-recommends"
mkdir -p "$work"
make_base
new_machine
for step in "${steps[@]}"; do "step_$step"; done
say "PROVED: ${steps[*]}"
