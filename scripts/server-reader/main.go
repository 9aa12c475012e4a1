// Reads the texts of a file of JSON lines as the API server does, again and again for a second, and prints the megabytes
// that it reads in a second on one core: for `npm run bench`.
package main

import (
	"bufio"
	"encoding/json"
	"fmt"
	"log"
	"os"
	"runtime"
	"time"

	"sigs.k8s.io/yaml"
)

func main() {
	runtime.GOMAXPROCS(1)
	var texts [][]byte
	lines := bufio.NewScanner(os.Stdin)
	lines.Buffer(nil, 1<<26)
	for lines.Scan() {
		var text string
		if err := json.Unmarshal(lines.Bytes(), &text); err != nil {
			log.Fatal(err)
		}
		texts = append(texts, []byte(text))
	}
	if err := lines.Err(); err != nil {
		log.Fatal(err)
	}
	bytes := 0
	began := time.Now()
	for time.Since(began) < time.Second {
		for _, text := range texts {
			if _, err := yaml.YAMLToJSON(text); err != nil {
				log.Fatal(err)
			}
			bytes += len(text)
		}
	}
	fmt.Printf("%.1f\n", float64(bytes)/1e6/time.Since(began).Seconds())
}
