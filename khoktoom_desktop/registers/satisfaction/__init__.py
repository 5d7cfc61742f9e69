"""The register of satisfaction (ความพึงพอใจ): one record per respondent of the office's survey."""
