"""The register of publications (การเผยแพร่ข้อมูล): what was published, where and when, and for which ITA item."""
