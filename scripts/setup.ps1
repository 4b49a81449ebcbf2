# Makes this checkout ready on Windows: a virtual environment in .venv, and what the lock says in it.
# scripts\setup.ps1 run (the till) or scripts\setup.ps1 dev (the till and every check).
param([ValidateSet('run', 'dev')][string]$What = 'run')
$ErrorActionPreference = 'Stop'
$root = Split-Path -Parent $PSScriptRoot
Set-Location $root

$lock = "requirements\$What.lock"
$stamp = '.venv\installed'
$sums = foreach ($file in $lock, 'pyproject.toml', 'scripts\setup.ps1') { (Get-FileHash $file -Algorithm SHA256).Hash }
$wanted = "$What $($sums -join '')"
if ((Test-Path '.venv\Scripts\python.exe') -and (Test-Path $stamp) -and ((Get-Content $stamp) -contains $wanted)) { exit 0 }

function Test-Python([string[]]$Command) {
    $first, $rest = $Command
    if (-not (Get-Command $first -ErrorAction SilentlyContinue)) { return $false }
    & $first @rest -c 'import ensurepip, sys, venv; sys.exit(not (3, 11) <= sys.version_info[:2] <= (3, 13))' 2>$null
    return $LASTEXITCODE -eq 0
}

if (-not (Test-Python @('.venv\Scripts\python.exe'))) {
    $python = $null
    foreach ($candidate in @('py', '-3.13'), @('py', '-3.12'), @('py', '-3.11'), @('python'), @('python3')) {
        if (Test-Python $candidate) { $python = $candidate; break }
    }
    if (-not $python) {
        Write-Error 'setup: no Python 3.11, 3.12 or 3.13 was found. One command installs it:  winget install Python.Python.3.13'
        exit 1
    }
    $first, $rest = $python
    & $first @rest -m venv --clear .venv
    if ($LASTEXITCODE -ne 0) { exit 1 }
}

Write-Host "setup: installing what $lock names (the first time takes a minute or two)"
$pip = '-m', 'pip', '--disable-pip-version-check', '--no-input', 'install', '--quiet', '--no-deps', '--no-compile'
& .venv\Scripts\python.exe @pip --require-hashes --only-binary :all: -r $lock
if ($LASTEXITCODE -ne 0) { exit 1 }
& .venv\Scripts\python.exe @pip --no-build-isolation --no-index -e .
if ($LASTEXITCODE -ne 0) { exit 1 }
Set-Content $stamp $wanted
Write-Host 'setup: ready'
