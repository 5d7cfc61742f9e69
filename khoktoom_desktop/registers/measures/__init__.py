"""The register of integrity measures (มาตรการส่งเสริมคุณธรรมและความโปร่งใส): what was to be done, and what came of it."""
