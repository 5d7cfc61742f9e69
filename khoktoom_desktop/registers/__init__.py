"""The registers (ทะเบียน): one folder each; none knows another but the plan and the catalogue below it."""
