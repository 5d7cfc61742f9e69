"""Activities for a culture of integrity (การเสริมสร้างวัฒนธรรม No Gift Policy): when, where, what, who came, pictures."""
