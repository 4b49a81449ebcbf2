# Sets up if need be and starts the till in demo mode: nothing to configure, no money moves.
$ErrorActionPreference = 'Stop'
& "$PSScriptRoot\setup.ps1" run
if ($LASTEXITCODE -ne 0) { exit $LASTEXITCODE }
& "$PSScriptRoot\..\.venv\Scripts\pos-app.exe" --demo @args
exit $LASTEXITCODE
