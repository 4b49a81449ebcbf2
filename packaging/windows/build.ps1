# Builds the installer on Windows: the program frozen by PyInstaller, packed by WiX 3.
#   powershell -ExecutionPolicy Bypass -File packaging\windows\build.ps1
# Needs: git, CPython 3.11 of python.org (64 bit; `py -3.11`), WiX toolset 3.14 (its bin folder on PATH or in
# $env:WIX). Build environment and everything in it come from requirements\package.lock, hashes required.
# The installer ends in packaging\out. Not yet run on real Windows.
$ErrorActionPreference = 'Stop'
Set-StrictMode -Version 3
Set-Location (Join-Path $PSScriptRoot '..\..')

if ($env:WIX -and -not (Get-Command candle -ErrorAction SilentlyContinue)) {
    $env:PATH = (Join-Path $env:WIX 'bin') + ';' + $env:PATH
}
$absent = @()
foreach ($tool in @{ name = 'git'; from = 'Git for Windows' }, @{ name = 'py'; from = 'Python 3.11, with its launcher' },
        @{ name = 'candle'; from = 'WiX toolset 3.14' }, @{ name = 'light'; from = 'WiX toolset 3.14' }) {
    if (-not (Get-Command $tool.name -ErrorAction SilentlyContinue)) { $absent += "  $($tool.name): $($tool.from)" }
}
if ($absent) {
    Write-Error ("the build needs:`n" + ($absent -join "`n"))
    exit 2
}

& py -3.11 packaging\build.py msi
if ($LASTEXITCODE) { exit $LASTEXITCODE }

$installer = Get-ChildItem packaging\out\*.msi | Sort-Object LastWriteTime | Select-Object -Last 1
Get-FileHash $installer -Algorithm SHA256 | Format-List Path, Hash
# Sign it here where you have a certificate: signtool sign /fd SHA256 /tr URL /td SHA256 $installer
