# Một Cửa's few commands; each is also a plain Maven goal (see CONTRIBUTING.md).
PROVINCE ?= 48
export JAVA_HOME := $(shell scripts/java-home)

.PHONY: run registry-sandbox bank-sandbox test soak security bench backup restore demo-reset verify-journal format
# make run REGISTRY=http://localhost:8099 asks the sandbox of the registry of persons.
run:
	@scripts/need
	@scripts/start $(PROVINCE)

# The registry of persons to try with: docs/registry-sandbox.md.
registry-sandbox:
	@$(JAVA_HOME)/bin/java -jar target/motcua.jar registry-sandbox

# A bank and a payment gateway to try with: docs/bank-sandbox.md.
bank-sandbox:
	@$(JAVA_HOME)/bin/java -jar target/motcua.jar bank-sandbox

test:
	@scripts/need tests
	mvn -B -ntp verify

# Kills processes under load, twenty rounds of each kind; takes away database, disk and nodes; races commands 300 times
# each; tries 10,000 random sequences of actions and 10,000 histories of payments; sorts sixty scanned piles; sends hostile values to every handler for ten minutes.
soak:
	@scripts/need tests
	mvn -B -ntp verify -Dtest=PileSorterTest -Dit.test=FaultsIT,ShortageIT,NodesIT,RacesIT,TurnSequencesIT,FeeMoneyIT,HostileInputIT -Dmotcua.scans.piles=60 -Dmotcua.fees.histories=10000 -Dmotcua.soak.rounds=20 -Dmotcua.race.rounds=300 -Dmotcua.turns.sequences=10000 -Dmotcua.fuzz.minutes=10

# Attacks a demonstration of its own with wapiti and sqlmap; SECONDS bound each of their steps.
SECONDS ?= 60
security:
	@scripts/need security
	@scripts/security $(SECONDS)

# One after the other; BENCH=Process runs one of them.
BENCH ?= Deadline Search WorkList Process Http Reading Growth Reprojection Batch Sign VietQr Report StaffFile FrontDesk Live CentreDay Lighthouse
bench:
	@scripts/need bench
	@mvn -q -DskipTests package dependency:build-classpath -Dmdep.outputFile=target/bench.classpath
	@for name in $(BENCH); do \
		$(JAVA_HOME)/bin/java -XX:+UseCompactObjectHeaders -cp "target/classes:target/test-classes:$$(cat target/bench.classpath)" bench/$${name}Bench.java || exit 1; \
	done

FILE ?= var/backup.tar.gz
backup:
	@$(JAVA_HOME)/bin/java -jar target/motcua.jar backup $(FILE)

restore:
	@$(JAVA_HOME)/bin/java -jar target/motcua.jar restore $(FILE)

demo-reset:
	@test ! -f var/postgres/data/postmaster.pid || { echo "Stop the application first: its PostgreSQL is running." >&2; exit 1; }
	@rm -rf var/postgres/data var/files && echo "The demo starts afresh with the next 'make run'."

verify-journal:
	@$(JAVA_HOME)/bin/java -jar target/motcua.jar --motcua.verify-journal=true --server.port=0

format:
	mvn -q spotless:apply
