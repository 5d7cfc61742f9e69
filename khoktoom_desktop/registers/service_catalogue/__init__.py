"""The register of services (งานบริการ): what the office offers, in which unit it is counted, and how."""
