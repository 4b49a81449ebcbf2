# Makes this Windows computer a till that shows nothing but the till, or an ordinary computer again.
#   powershell -ExecutionPolicy Bypass -File shell-launcher.ps1 -Enable [-User till]
#   powershell -ExecutionPolicy Bypass -File shell-launcher.ps1 -Disable [-User till]
#   powershell -ExecutionPolicy Bypass -File shell-launcher.ps1 -Status
# Run as administrator. Needs Windows 10 or 11 Enterprise, Education or IoT Enterprise: Shell Launcher is in no other.
# The user must exist, be local and be no administrator; whoever else signs in gets the ordinary desktop.
# What it does not do stands in docs/windows.md. Not yet run on real Windows.
[CmdletBinding(DefaultParameterSetName = 'Status')]
param(
    [Parameter(ParameterSetName = 'Enable', Mandatory)] [switch] $Enable,
    [Parameter(ParameterSetName = 'Disable', Mandatory)] [switch] $Disable,
    [Parameter(ParameterSetName = 'Status')] [switch] $Status,
    [Parameter(ParameterSetName = 'Enable')] [Parameter(ParameterSetName = 'Disable')] [string] $User = 'till'
)
$ErrorActionPreference = 'Stop'
Set-StrictMode -Version 3

$feature = 'Client-EmbeddedShellLauncher'
$namespace = 'root\standardcimv2\embedded'
$kiosk = 'HKLM:\Software\Smart POS companion\Kiosk'
# what the launcher does when the till ends: 0 starts it again, 1 restarts Windows, 2 turns it off, 3 nothing
$startAgain = 0
$doNothing = 3
# what the till ends with when a supervisor left it: not pulled back, until the next sign-in
$left = 80

function Assert-Possible {
    $me = [Security.Principal.WindowsPrincipal][Security.Principal.WindowsIdentity]::GetCurrent()
    if (-not $me.IsInRole([Security.Principal.WindowsBuiltInRole]::Administrator)) { throw 'Run this as administrator.' }
    $edition = (Get-CimInstance Win32_OperatingSystem).Caption
    if ($edition -notmatch 'Enterprise|Education|IoT') { throw "Shell Launcher is not in $edition." }
}

function Get-Till {
    $folder = (Get-ItemProperty 'HKLM:\Software\Smart POS companion' -Name folder -ErrorAction SilentlyContinue).folder
    $program = if ($folder) { Join-Path $folder 'pos-till.exe' }
    if (-not $program -or -not (Test-Path $program)) { throw 'The till is not installed: run its installer first.' }
    $program
}

function Get-Sid([string] $name) {
    $local = Get-LocalUser -Name $name -ErrorAction SilentlyContinue
    if (-not $local) { throw "There is no local user '$name'. First: New-LocalUser $name -NoPassword; Add-LocalGroupMember Users $name" }
    $admins = Get-LocalGroupMember -SID 'S-1-5-32-544' | ForEach-Object { $_.SID.Value }
    if ($admins -contains $local.SID.Value) { throw "'$name' is an administrator; a kiosk's user must not be one." }
    $local.SID.Value
}

function Get-Launcher { Get-CimClass -Namespace $namespace -ClassName WESL_UserSetting }

function Invoke-Launcher([string] $method, [hashtable] $given) {
    Invoke-CimMethod -CimClass (Get-Launcher) -MethodName $method -Arguments $given | Out-Null
}

switch ($PSCmdlet.ParameterSetName) {
    'Enable' {
        Assert-Possible
        $program = Get-Till
        $sid = Get-Sid $User
        if ((Get-WindowsOptionalFeature -Online -FeatureName $feature).State -ne 'Enabled') {
            $done = Enable-WindowsOptionalFeature -Online -FeatureName $feature -All -NoRestart
            if ($done.RestartNeeded) {
                Write-Warning 'Restart Windows, then run this again: Shell Launcher was just switched on.'
                exit 3010
            }
        }
        Invoke-Launcher SetDefaultShell @{ Shell = 'explorer.exe'; DefaultAction = [int] $doNothing }
        # one that stands from before would make SetCustomShell fail
        try { Invoke-Launcher RemoveCustomShell @{ Sid = $sid } } catch { Write-Verbose 'no shell was set before' }
        Invoke-Launcher SetCustomShell @{
            Sid = $sid; Shell = "`"$program`" --kiosk"; CustomReturnCodes = [int[]] @($left); CustomReturnCodesAction = [int[]] @($doNothing)
            DefaultAction = [int] $startAgain
        }
        Invoke-Launcher SetEnabled @{ Enabled = $true }

        # the screen stays on, and the computer awake
        foreach ($what in 'monitor-timeout-ac', 'monitor-timeout-dc', 'standby-timeout-ac', 'standby-timeout-dc') { powercfg /change $what 0 }
        # no way out by Ctrl-Alt-Del; the values from before are kept for -Disable
        $policies = 'HKLM:\Software\Microsoft\Windows\CurrentVersion\Policies\System'
        New-Item $kiosk -Force | Out-Null
        foreach ($name in 'DisableTaskMgr', 'DisableLockWorkstation', 'DisableChangePassword', 'HideFastUserSwitching') {
            $before = (Get-ItemProperty $policies -Name $name -ErrorAction SilentlyContinue).$name
            if ($null -ne $before) { Set-ItemProperty $kiosk -Name $name -Value $before }
            Set-ItemProperty $policies -Name $name -Value 1 -Type DWord
        }
        Set-ItemProperty $kiosk -Name User -Value $User
        Write-Output "Whoever signs in as '$User' now gets the till and nothing else. Sign-in at start: see windows.md, "Make it a kiosk"."
    }
    'Disable' {
        Assert-Possible
        $sid = Get-Sid $User
        try { Invoke-Launcher RemoveCustomShell @{ Sid = $sid } } catch { Write-Warning "no shell was set for '$User'" }
        Invoke-Launcher SetEnabled @{ Enabled = $false }
        $policies = 'HKLM:\Software\Microsoft\Windows\CurrentVersion\Policies\System'
        foreach ($name in 'DisableTaskMgr', 'DisableLockWorkstation', 'DisableChangePassword', 'HideFastUserSwitching') {
            $before = (Get-ItemProperty $kiosk -Name $name -ErrorAction SilentlyContinue).$name
            if ($null -ne $before) { Set-ItemProperty $policies -Name $name -Value $before -Type DWord }
            else { Remove-ItemProperty $policies -Name $name -ErrorAction SilentlyContinue }
        }
        Remove-Item $kiosk -Recurse -ErrorAction SilentlyContinue
        Write-Output 'This computer is no till any more; the journal stays in the user''s profile.'
    }
    'Status' {
        $state = (Get-WindowsOptionalFeature -Online -FeatureName $feature).State
        Write-Output "Shell Launcher: $state"
        if ($state -eq 'Enabled') { Get-CimInstance -Namespace $namespace -ClassName WESL_UserSetting | Format-Table Sid, Shell, DefaultAction }
    }
}
