@echo off
rem Starts the kata command; builds it first when its jar is missing or older than its sources.
setlocal
set "here=%~dp0"
set "here=%here:~0,-1%"
set "jar=%here%\grader\cli\target\kata.jar"
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

if not exist "%jar%" call :build
if errorlevel 3 exit /b 3
"%java%" -XX:TieredStopAtLevel=1 -XX:+UseSerialGC "-Dkata.sources=%here%" "-Dkata.home=%here%" -jar "%jar%" %*
if not errorlevel 75 exit /b %errorlevel%
if errorlevel 76 exit /b %errorlevel%
call :build
if errorlevel 3 exit /b 3
"%java%" -XX:TieredStopAtLevel=1 -XX:+UseSerialGC "-Dkata.home=%here%" -jar "%jar%" %*
exit /b %errorlevel%

:build
echo kata: building the kata command; the first time, Maven fetches what it needs 1>&2
set "maven=%here%\mvnw.cmd"
where mvn >nul 2>&1 && set "maven=mvn"
call "%maven%" -f "%here%\pom.xml" -q -B -ntp package -Dmaven.test.skip=true -pl grader/cli,exercises,exercises/whole-machine -am 1>&2
if errorlevel 1 (
  echo kata: the kata command could not be built; Maven says why above 1>&2
  exit /b 3
)
copy /b "%jar%"+,, "%jar%" >nul 2>&1
exit /b 0
