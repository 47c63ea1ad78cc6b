package main

import (
	"fmt"
	"strconv"
	"strings"
	"sync"
	"sync/atomic"
)

// A program is channels, mutexes, and goroutines that use them: CAPACITIES MUTEXES|OP OP...|OP OP..., for instance
//
//	0,2 1|s0=7 r1|[r0 s1=8] c0|L0 ~3 U0
//
//	s0=7 r0       sends 7 to channel 0, receives from it
//	S0=7 R0       the same with a default case
//	[r0 s1=8]     a select; {r0 s1=8} with a default case
//	c0            closes
//	L0 T0 U0      locks mutex 0, tries to, unlocks
//	~3            lets others go first, three times; has no result
//
// A channel named - is nil. A panic is the result of the operation that panicked.
type program struct {
	chans   []chan int
	mutexes []sync.Mutex
	workers []*worker
	// Set when all is quiet: whoever still wakes up, ends.
	aborted  atomic.Bool
	finished atomic.Int32
	started  atomic.Int32
	line     atomic.Bool
}

type worker struct {
	ops     []op
	results []string
	// The operation that is being done.
	at int
	id atomic.Uint64
	ok atomic.Bool
}

type op struct {
	kind  byte
	index int
	value int
	cases []op
}

func parseProgram(line string) (*program, error) {
	parts := strings.Split(line, "|")
	head := strings.Fields(parts[0])
	if len(head) != 2 {
		return nil, fmt.Errorf("want CAPACITIES MUTEXES")
	}
	p := &program{}
	for _, word := range strings.Split(head[0], ",") {
		if word == "-" {
			break
		}
		capacity, err := strconv.Atoi(word)
		if err != nil {
			return nil, err
		}
		p.chans = append(p.chans, make(chan int, capacity))
	}
	mutexes, err := strconv.Atoi(head[1])
	if err != nil {
		return nil, err
	}
	p.mutexes = make([]sync.Mutex, mutexes)
	for _, part := range parts[1:] {
		ops, rest, err := parseOps(strings.Fields(part))
		if err != nil {
			return nil, err
		}
		if len(rest) > 0 {
			return nil, fmt.Errorf("%q left over", rest)
		}
		p.workers = append(p.workers, &worker{ops: ops})
	}
	return p, nil
}

// parseOps reads until the words end, or a select does.
func parseOps(words []string) ([]op, []string, error) {
	var ops []op
	for len(words) > 0 {
		word := words[0]
		words = words[1:]
		if word[0] == '[' || word[0] == '{' {
			end := 0
			inner := append([]string{word[1:]}, words...)
			for !strings.HasSuffix(inner[end], "]") && !strings.HasSuffix(inner[end], "}") {
				end++
			}
			inner[end] = inner[end][:len(inner[end])-1]
			var cases []op
			if inner[0] != "" {
				var err error
				if cases, _, err = parseOps(inner[:end+1]); err != nil {
					return nil, nil, err
				}
			}
			ops = append(ops, op{kind: word[0], cases: cases})
			words = words[end:]
			continue
		}
		one, err := parseOp(word)
		if err != nil {
			return nil, nil, err
		}
		ops = append(ops, one)
	}
	return ops, words, nil
}

func parseOp(word string) (op, error) {
	parsed := op{kind: word[0], index: -1}
	place, value, hasValue := strings.Cut(word[1:], "=")
	var err error
	if place != "-" {
		if parsed.index, err = strconv.Atoi(place); err != nil {
			return op{}, err
		}
	}
	if hasValue {
		parsed.value, err = strconv.Atoi(value)
	}
	return parsed, err
}

func (p *program) channel(o op) chan int {
	if o.index < 0 {
		return nil
	}
	return p.chans[o.index]
}

// do does an operation and tells its result.
func (p *program) do(o op) (result string) {
	defer func() {
		if thrown := recover(); thrown != nil {
			result = fmt.Sprint("panic: ", thrown)
		}
	}()
	switch o.kind {
	case 's':
		p.channel(o) <- o.value
		return "ok"
	case 'r':
		value, ok := <-p.channel(o)
		return received(value, ok)
	case 'S':
		select {
		case p.channel(o) <- o.value:
			return "ok"
		default:
			return "default"
		}
	case 'R':
		select {
		case value, ok := <-p.channel(o):
			return received(value, ok)
		default:
			return "default"
		}
	case 'c':
		close(p.channel(o))
		return "ok"
	case '[':
		if len(o.cases) == 0 {
			select {}
		}
		return p.selectOne(o.cases)
	case '{':
		return p.selectOrDefault(o.cases)
	case 'L':
		p.mutexes[o.index].Lock()
		if p.aborted.Load() {
			p.mutexes[o.index].Unlock()
		}
		return "ok"
	case 'T':
		return strconv.FormatBool(p.mutexes[o.index].TryLock())
	case 'U':
		p.mutexes[o.index].Unlock()
		return "ok"
	}
	panic("no operation " + string(o.kind))
}

func received(value int, ok bool) string {
	return fmt.Sprintf("%d,%t", value, ok)
}

// slots spreads the cases over a select of six: a nil channel's case never happens, and takes no part in the choice.
func (p *program) slots(cases []op) (send, recv [3]chan int, value [3]int) {
	for i, c := range cases {
		if c.kind == 's' {
			send[i] = p.channel(c)
			value[i] = c.value
		} else {
			recv[i] = p.channel(c)
		}
	}
	return
}

func (p *program) selectOne(cases []op) string {
	send, recv, value := p.slots(cases)
	select {
	case send[0] <- value[0]:
		return "case 0: ok"
	case send[1] <- value[1]:
		return "case 1: ok"
	case send[2] <- value[2]:
		return "case 2: ok"
	case got, ok := <-recv[0]:
		return "case 0: " + received(got, ok)
	case got, ok := <-recv[1]:
		return "case 1: " + received(got, ok)
	case got, ok := <-recv[2]:
		return "case 2: " + received(got, ok)
	}
}

func (p *program) selectOrDefault(cases []op) string {
	send, recv, value := p.slots(cases)
	select {
	case send[0] <- value[0]:
		return "case 0: ok"
	case send[1] <- value[1]:
		return "case 1: ok"
	case send[2] <- value[2]:
		return "case 2: ok"
	case got, ok := <-recv[0]:
		return "case 0: " + received(got, ok)
	case got, ok := <-recv[1]:
		return "case 1: " + received(got, ok)
	case got, ok := <-recv[2]:
		return "case 2: " + received(got, ok)
	default:
		return "default"
	}
}
