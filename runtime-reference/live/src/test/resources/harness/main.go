// The Go side of the live differential tests: it reads cases, one a line, and prints what Go makes of each.
//
// A case may end the process, as a fatal error does. So every answer is written before the next case begins, and
// whoever asked starts another process behind the case that has no answer.
//
//	live append|stack|steps|programs FILE FROM COUNT
package main

import (
	"bufio"
	"fmt"
	"os"
	"runtime/debug"
	"strconv"
)

// Collections are called for between cases: one that comes by itself would make goroutines wait for what is no part of
// their program. Stacks see none, since a collection shrinks them and decides how large new ones start.
const casesPerCollection = 200

func main() {
	debug.SetGCPercent(-1)
	if err := run(os.Args[1:]); err != nil {
		fmt.Fprintln(os.Stderr, "live:", err)
		os.Exit(3)
	}
}

func run(args []string) error {
	if len(args) != 4 {
		return fmt.Errorf("want SYSTEM FILE FROM COUNT, got %q", args)
	}
	answer, ok := map[string]func(string) (string, error){
		"append":   appendCase,
		"stack":    stackCase,
		"steps":    func(line string) (string, error) { return programCase(line, true) },
		"programs": func(line string) (string, error) { return programCase(line, false) },
	}[args[0]]
	if !ok {
		return fmt.Errorf("no system %q", args[0])
	}
	from, err := strconv.Atoi(args[2])
	if err != nil {
		return err
	}
	count, err := strconv.Atoi(args[3])
	if err != nil {
		return err
	}
	file, err := os.Open(args[1])
	if err != nil {
		return err
	}
	defer file.Close()
	lines := bufio.NewScanner(file)
	lines.Buffer(nil, 1<<20)
	for n := 0; n < from+count && lines.Scan(); n++ {
		if n < from {
			continue
		}
		text, err := answer(lines.Text())
		if err != nil {
			return fmt.Errorf("case %q: %w", lines.Text(), err)
		}
		if _, err := os.Stdout.WriteString(text + "\n"); err != nil {
			return err
		}
		if args[0] != "stack" && n%casesPerCollection == 0 {
			debug.FreeOSMemory()
		}
	}
	return lines.Err()
}
