"""The register of gifts (การรับของขวัญ): individual reports and nil declarations."""
