"""What pos-app.exe and pos-till.exe run."""

import os
import sys

sys.frozen = "folder"  # as a frozen program: started again by its own name, without `-m`

from pos_app.cli import main  # noqa: E402 - after `frozen` is set
from pos_app.settings.files import LEFT, find_home  # noqa: E402

code = main()
if "--kiosk" in sys.argv and (find_home(os.environ).root / LEFT).exists():
    code = 80  # a supervisor left: Shell Launcher does not start it again
sys.exit(code)
