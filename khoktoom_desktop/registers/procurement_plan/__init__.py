"""The register of the yearly procurement plan."""
