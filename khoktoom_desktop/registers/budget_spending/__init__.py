"""The register of the budget (แผนและผลการใช้จ่ายงบประมาณ): what was approved, planned, received and spent by quarter."""
