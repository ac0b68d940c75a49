@echo off
rem Starts Dynoscope from the folder this script is in, with a JDK that it finds by itself.
rem   DYNOSCOPE_JAVA_OPTS  more options for the JVM
rem Exit code 3: no JDK is new enough.
setlocal EnableExtensions DisableDelayedExpansion
set "NEEDED=25"
set "JAVA="
for %%H in ("%~dp0..") do set "DYNOSCOPE_HOME=%%~fH"

call :try "%JAVA_HOME%"
call :try "%JAVA25_HOME%"
for %%J in (java.exe) do if not "%%~$PATH:J"=="" for %%P in ("%%~dp$PATH:J..") do call :try "%%~fP"
for /d %%D in ("%ProgramFiles%\Eclipse Adoptium\*" "%ProgramFiles%\Java\*" "%ProgramFiles%\Microsoft\jdk*" "%ProgramFiles%\Zulu\*" "%USERPROFILE%\.jdks\*" "%USERPROFILE%\.sdkman\candidates\java\*") do call :try "%%~fD"

if not defined JAVA (
  echo Dynoscope needs JDK %NEEDED% or later; none was found on this machine. Install one, for example from adoptium.net, or set JAVA_HOME to its folder, and start dynoscope again. 1>&2
  exit /b 3
)
"%JAVA%" "@%DYNOSCOPE_HOME%\lib\java.args" "-XX:AOTCache=%DYNOSCOPE_HOME%\lib\dynoscope.aot" -Xlog:aot=off -Xlog:cds=off "-Ddynoscope.home=%DYNOSCOPE_HOME%" %DYNOSCOPE_JAVA_OPTS% --module-path "%DYNOSCOPE_HOME%\lib\javafx" -cp "%DYNOSCOPE_HOME%\lib\*" dev.dynoscope.app.Main %*
exit /b %ERRORLEVEL%

rem sets JAVA, if the folder %1 holds a JDK that is new enough and none was found before
:try
if defined JAVA exit /b
if "%~1"=="" exit /b
if not exist "%~1\bin\java.exe" exit /b
if not exist "%~1\release" exit /b
set "MAJOR="
for /f "tokens=2 delims==." %%V in ('findstr /b "JAVA_VERSION=" "%~1\release"') do set "MAJOR=%%~V"
if not defined MAJOR exit /b
set "MAJOR=%MAJOR:"=%"
if %MAJOR% GEQ %NEEDED% set "JAVA=%~1\bin\java.exe"
exit /b
