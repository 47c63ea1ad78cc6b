@echo off
rem Starts the kata command.
setlocal
set "here=%~dp0"
set "here=%here:~0,-1%"
set "java=java"
if defined JAVA_HOME set "java=%JAVA_HOME%\bin\java"

"%java%" -version >nul 2>&1
if errorlevel 1 (
  echo kata: no java at "%java%": install a JDK of version 17 or later, or set JAVA_HOME to one 1>&2
  exit /b 2
)
"%java%" -version 2>&1 | findstr /r /c:"version .1[789]" /c:"version .[2-9][0-9]" >nul
if errorlevel 1 (
  echo kata: "%java%" is older than Java 17: install a JDK of version 17 or later, or set JAVA_HOME to one 1>&2
  exit /b 2
)
"%java%" -XX:TieredStopAtLevel=1 -XX:+UseSerialGC "-Dkata.home=%here%" -jar "%here%\grader\kata.jar" %*
exit /b %errorlevel%
