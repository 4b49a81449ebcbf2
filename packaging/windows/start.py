"""What pos-app.exe and pos-till.exe run."""

import sys

sys.frozen = "folder"  # as a frozen program: started again by its own name, without `-m`

from pos_app.cli import main  # noqa: E402 - after `frozen` is set

sys.exit(main())
