"""The register of service counts (สถิติการให้บริการ): services by channel by month or day."""
