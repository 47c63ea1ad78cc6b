// Makes context-trees.jsonl: random trees of contexts, and how each stands after each step.
//
//	go run context-trees.go 20261121 150 > context-trees.jsonl
//
// The first number is the seed, the second is how many trees. A step is
//
//	value P K V     derives from context P (0 is Background) one with value V for key K; V may be nil
//	cancelable P    derives one with WithCancel
//	deadline P T    derives one with WithDeadline, T half units after the start; units of 40 ms
//	ask C K         asks context C for the value of key K
//	cancel C        calls the cancel of context C
//	sleep N         sleeps until N units later, by the plan
//
// What is seen after it is what it made or answered, and the error of every context from 1, in order. Deadlines are odd and
// sleeps are whole units, so that no two meet; a tree that was late by more than a quarter of a unit is done again.
package main

import (
	"context"
	"encoding/json"
	"fmt"
	"math/rand"
	"os"
	"regexp"
	"runtime"
	"strconv"
	"strings"
	"time"
)

const unit = 40 * time.Millisecond

// What a name says of a deadline is another at each run.
var times = regexp.MustCompile(`WithDeadline\(.*?\]\)`)

type user string
type trace string

func key(name string) any {
	if name == "user" {
		return user(name)
	}
	return trace(name)
}

func steps(r *rand.Rand) []string {
	var all []string
	contexts := 1
	var cancels []int
	for i := 0; i < 12; i++ {
		on := contexts - 1 - []int{0, 0, 0, 1, 2}[r.Intn(5)]
		if on < 0 {
			on = 0
		}
		k := []string{"user", "trace"}[r.Intn(2)]
		switch what := r.Intn(9); {
		case what < 2:
			all = append(all, fmt.Sprintf("value %d %s %s", on, k, []string{"ada", "ben", "nil"}[r.Intn(3)]))
			contexts++
		case what < 4:
			all = append(all, fmt.Sprintf("cancelable %d", on))
			cancels = append(cancels, contexts)
			contexts++
		case what < 6:
			all = append(all, fmt.Sprintf("deadline %d %d", on, 2*r.Intn(6)-1))
			cancels = append(cancels, contexts)
			contexts++
		case what < 7 && len(cancels) > 0:
			all = append(all, fmt.Sprintf("cancel %d", cancels[r.Intn(len(cancels))]))
		case what < 8:
			all = append(all, fmt.Sprintf("ask %d %s", on, k))
		default:
			all = append(all, "sleep 1")
		}
	}
	return all
}

func number(text string) int {
	n, err := strconv.Atoi(text)
	if err != nil {
		panic(err)
	}
	return n
}

// run returns what was seen, or nothing if it was late.
func run(all []string) []string {
	start := time.Now()
	contexts := []context.Context{context.Background()}
	cancels := map[int]context.CancelFunc{}
	var planned time.Duration
	var seen []string
	for _, step := range all {
		words := strings.Fields(step)
		on := number(words[1])
		result := ""
		switch words[0] {
		case "value":
			var value any
			if words[3] != "nil" {
				value = words[3]
			}
			contexts = append(contexts, context.WithValue(contexts[on], key(words[2]), value))
		case "cancelable":
			c, cancel := context.WithCancel(contexts[on])
			cancels[len(contexts)] = cancel
			contexts = append(contexts, c)
		case "deadline":
			at := start.Add(time.Duration(number(words[2])) * unit / 2)
			c, cancel := context.WithDeadline(contexts[on], at)
			cancels[len(contexts)] = cancel
			contexts = append(contexts, c)
		case "ask":
			result = fmt.Sprint(contexts[on].Value(key(words[2])))
		case "cancel":
			cancels[on]()
		case "sleep":
			planned += time.Duration(on) * unit
			time.Sleep(time.Until(start.Add(planned)))
			// On a busy machine both timers run late and together, and who sleeps may go on before the cancel.
			time.Sleep(unit / 10)
		}
		switch words[0] {
		case "value", "cancelable", "deadline":
			c := contexts[len(contexts)-1]
			result = times.ReplaceAllString(fmt.Sprint(c), "WithDeadline(...)")
			if at, ok := c.Deadline(); ok {
				result += fmt.Sprintf(" %d", at.Sub(start)*2/unit)
			}
		}
		var errs []string
		for _, c := range contexts[1:] {
			closed := false
			if c.Done() != nil {
				select {
				case <-c.Done():
					closed = true
				default:
				}
			}
			err := c.Err()
			if closed != (err != nil) {
				panic("done and err disagree")
			}
			errs = append(errs, fmt.Sprint(err))
		}
		seen = append(seen, result+" | "+strings.Join(errs, ", "))
		if time.Since(start)-planned > unit/4 {
			return nil
		}
	}
	for _, cancel := range cancels {
		cancel()
	}
	return seen
}

func main() {
	seed, trees := number(os.Args[1]), number(os.Args[2])
	r := rand.New(rand.NewSource(int64(seed)))
	fmt.Printf("# context-trees.go, seed %d, %s %s/%s\n", seed, runtime.Version(), runtime.GOOS, runtime.GOARCH)
	for i := 0; i < trees; i++ {
		all := steps(r)
		seen := run(all)
		for seen == nil {
			seen = run(all)
		}
		line, err := json.Marshal(map[string][]string{"steps": all, "seen": seen})
		if err != nil {
			panic(err)
		}
		fmt.Println(strings.ReplaceAll(strings.ReplaceAll(string(line), `\u003c`, "<"), `\u003e`, ">"))
	}
}
