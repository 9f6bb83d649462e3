package org.ettle;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.modulith.Modulithic;

/// The program: every room of the house in one process.
@SpringBootApplication
@Modulithic(systemName = "Ettle")
public class Ettle {

    public static void main(String[] arguments) {
        SpringApplication.run(Ettle.class, arguments);
    }
}
