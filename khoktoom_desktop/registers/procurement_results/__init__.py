"""The register of purchases: what was bought, from whom, for how much, and why."""
