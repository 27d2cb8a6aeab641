# Build the jar first: mvn package -DskipTests
FROM eclipse-temurin:25-jre AS layers
WORKDIR /build
COPY target/motcua.jar motcua.jar
RUN java -Djarmode=tools -jar motcua.jar extract --destination app

FROM eclipse-temurin:25-jre
RUN useradd --create-home --uid 10001 motcua
USER motcua
WORKDIR /home/motcua
COPY --from=layers --chown=motcua /build/app app
# One start on a throw-away database teaches the JVM what to keep ready (AOT cache).
RUN java -XX:AOTCacheOutput=motcua.aot -XX:+UseCompactObjectHeaders -Dspring.context.exit=onRefresh -jar app/motcua.jar \
        --motcua.database.home=aot/postgres --motcua.database.port=0 && rm -rf aot var
VOLUME /home/motcua/var
EXPOSE 8080
HEALTHCHECK CMD ["/bin/sh", "-c", "exec 3<>/dev/tcp/127.0.0.1/8080"]
ENTRYPOINT ["java", "-XX:AOTCache=motcua.aot", "-XX:+UseCompactObjectHeaders", "-jar", "app/motcua.jar"]
