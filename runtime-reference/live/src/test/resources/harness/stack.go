package main

import (
	"fmt"
	"strconv"
	"strings"
)

// observe tells the bounds of the stack, and SP in the function that calls. It is given a local variable, so that there
// is one.
//
//go:noescape
func observe(local *byte) (lo, hi, sp uintptr)

// What the functions with frames do, and what they saw. They may call nothing that has a frame of its own, and so these
// are not passed around.
var (
	steps    []int
	at       int
	finished bool
	seen     [1024]struct{ size, used uintptr }
)

// step notes what was observed, and tells which function to call, or below 0 to return. It doesn't check the stack, and
// so never makes it grow.
//
//go:nosplit
//go:noinline
func step(lo, hi, sp uintptr) int {
	if finished {
		return -1
	}
	seen[at].size = hi - lo
	seen[at].used = hi - sp
	if at == len(steps) {
		finished = true
		return -1
	}
	next := steps[at]
	at++
	return next
}

// stackCase calls and returns in a new goroutine: a number is the function to call, and - returns. It answers, at the
// beginning and after each step, the size of the stack and how much of it is in use.
func stackCase(line string) (string, error) {
	words := strings.Fields(line)
	if len(words) >= len(seen) {
		return "", fmt.Errorf("%d steps are too many", len(words))
	}
	steps = steps[:0]
	for _, word := range words {
		if word == "-" {
			steps = append(steps, -1)
			continue
		}
		number, err := strconv.Atoi(word)
		if err != nil {
			return "", err
		}
		if number < 0 || number >= len(frames) {
			return "", fmt.Errorf("no function %d", number)
		}
		steps = append(steps, number)
	}
	at = 0
	finished = false
	done := make(chan bool)
	go func() {
		frame0()
		done <- true
	}()
	<-done
	if !finished {
		return "", fmt.Errorf("returned from the first function after %d of %d steps", at, len(steps))
	}
	var answers []string
	for _, each := range seen[:len(steps)+1] {
		answers = append(answers, fmt.Sprintf("%d:%d", each.size, each.used))
	}
	return strings.Join(answers, " "), nil
}
