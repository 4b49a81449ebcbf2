# Sets up if need be and runs every check; names of checks as arguments run only those.
$ErrorActionPreference = 'Stop'
& "$PSScriptRoot\setup.ps1" dev
if ($LASTEXITCODE -ne 0) { exit $LASTEXITCODE }
Set-Location "$PSScriptRoot\.."
& .venv\Scripts\python.exe scripts\checks.py @args
exit $LASTEXITCODE
