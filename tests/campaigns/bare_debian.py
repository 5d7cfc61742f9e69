"""Prove the README's commands on a bare Debian: debootstrap and Python, nothing else.

    sudo python3 tests/campaigns/bare_debian.py [--suite bookworm] [--gates] [--keep FOLDER]

Without ``--gates`` it sets the program up, makes the sample office, prints papers and sees that opening
without a display ends in a sentence; with it ``python3 start.py test`` runs too. Needs root and debootstrap.
"""

import argparse
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

TOP = Path(__file__).resolve().parents[2]
CERTIFICATES = "etc/ssl/certs/ca-certificates.crt"
SPEAKING = (
    "python3 start.py run --version",
    "python3 start.py run new /root/office.khoktoom --sample",
    "python3 start.py run print winners-notice --office /root/office.khoktoom --year 2566 --quarter 2 --to /root/n.pdf",
    "python3 start.py run print eit-poster --office /root/office.khoktoom --year 2566 --to /root/p.png",
    "python3 start.py run check --office /root/office.khoktoom",
)


def main() -> int:
    """Make the system, put the committed tree into it, run the commands."""
    words = argparse.ArgumentParser(description=__doc__)
    words.add_argument("--suite", default="bookworm")
    words.add_argument("--gates", action="store_true")
    words.add_argument("--keep", type=Path)
    chosen = words.parse_args()
    root = chosen.keep or Path(tempfile.mkdtemp(prefix="bare-debian-"))
    if not (root / "usr/bin/python3").exists():
        packages = "--include=python3,ca-certificates"
        subprocess.run(["debootstrap", "--variant=minbase", packages, chosen.suite, str(root)], check=True)
    put_tree(root)
    # A disk of its own, as on a computer: inside, the table of mounts names the root.
    subprocess.run(["mount", "--bind", str(root), str(root)], check=True)
    subprocess.run(["mount", "-t", "proc", "proc", str(root / "proc")], check=True)
    subprocess.run(["mount", "--bind", "/dev", str(root / "dev")], check=True)
    try:
        return run_all(root, gates=chosen.gates)
    finally:
        for folder in ("dev", "proc", ""):
            subprocess.run(["umount", "--lazy", str(root / folder)], check=False)
        if chosen.keep is None:
            shutil.rmtree(root, ignore_errors=True)


def put_tree(root: Path) -> None:
    """Clone the committed tree afresh; lend the machine's name server and certificates."""
    shutil.rmtree(root / "root/khoktoom", ignore_errors=True)
    # What an earlier run left in a kept system.
    for left in (root / "root").glob("office*"):
        shutil.rmtree(left) if left.is_dir() else left.unlink()
    subprocess.run(["git", "clone", "--quiet", str(TOP), str(root / "root/khoktoom")], check=True)
    for borrowed in ("etc/resolv.conf", CERTIFICATES):
        shutil.copy(f"/{borrowed}", root / borrowed)


def run_all(root: Path, *, gates: bool) -> int:
    """Run the commands one by one; return the first status that is not as it should be."""
    for command in (*SPEAKING, *(("python3 start.py test",) if gates else ())):
        began = time.monotonic()
        status = run(root, command)
        print(f"{status}  {time.monotonic() - began:6.1f} s  {command}", flush=True)
        if status:
            return status
    status = run(root, "python3 start.py run /root/office.khoktoom")
    print(f"{status}  without a display", flush=True)
    return 0 if status == 3 else 1


def run(root: Path, command: str) -> int:
    """Run one command inside, with no variable of this machine but the certificates'."""
    clean = [
        "env",
        "-i",
        "PATH=/usr/bin:/bin:/usr/sbin:/sbin",
        "HOME=/root",
        "LANG=C.UTF-8",
        f"SSL_CERT_FILE=/{CERTIFICATES}",
    ]
    inside = ["chroot", str(root), *clean, "sh", "-c", f"cd /root/khoktoom && {command}"]
    return subprocess.run(inside, stdin=subprocess.DEVNULL, check=False).returncode


if __name__ == "__main__":
    sys.exit(main())
