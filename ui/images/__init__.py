"""Pictures that QML asks for by name and that are no icon: paper, photos of the staff."""
