"""The register of complaints: of corruption and of general grievances, apart; only counts are published."""
