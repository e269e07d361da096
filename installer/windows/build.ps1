<#
.SYNOPSIS
  Makes the installer from the bundle. On Windows, with Inno Setup 6.3 or newer.
.DESCRIPTION
  Signs the two programs, the installer and the uninstaller if the environment variable WOKU_SIGN holds
  a command, in which $f stands for the file, quoted: signtool sign /a /fd SHA256 /tr <url> /td SHA256 $f
#>
param(
  [string]$Bundle = "dist\woku-desktop",
  [string]$Icon = "build\bundle\build\icons\woku-desktop.ico",
  [string]$Output = "dist",
  [string]$Python = "python"
)
$ErrorActionPreference = "Stop"
Set-Location (Resolve-Path "$PSScriptRoot\..\..")

$places = @(
  $env:ISCC
  (Get-Command ISCC.exe -ErrorAction SilentlyContinue).Source
  "${env:ProgramFiles(x86)}\Inno Setup 6\ISCC.exe"
  "$env:ProgramFiles\Inno Setup 6\ISCC.exe"
  "$env:LOCALAPPDATA\Programs\Inno Setup 6\ISCC.exe"
)
$iscc = $places | Where-Object { $_ -and (Test-Path $_) } | Select-Object -First 1
if (-not $iscc) { throw "Inno Setup 6 is not here: put ISCC.exe on PATH, or its path into ISCC" }

$ask = "from woku_desktop import __version__ as v; from installer.windows.version_info import numbers;" +
  "print(v, '.'.join(map(str, numbers(v))))"
$version, $fileVersion = (& $Python -c $ask) -split " "
if ($LASTEXITCODE) { throw "$Python could not tell the version" }

$told = @(
  "/Qp"
  "/DVersion=$version"
  "/DFileVersion=$fileVersion"
  "/DBundle=$(Resolve-Path $Bundle)"
  "/DIcon=$(Resolve-Path $Icon)"
  "/DOutput=$((New-Item -ItemType Directory -Force $Output).FullName)"
)
if ($env:WOKU_SIGN) {
  $command = $env:WOKU_SIGN.Replace('"', '$q')
  $told += "/DSignTool=woku", "/Swoku=$command"
}
& $iscc @told installer\windows\woku-desktop.iss
if ($LASTEXITCODE) { throw "Inno Setup failed" }
