package org.ettle.platform.page;

import house.templates.Templates;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import org.ettle.platform.store.NotFound;
import org.ettle.platform.store.Stale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/// The one place that answers when a request cannot be: a page for readers, a problem document (RFC
/// 9457) for programs. Neither tells more of a fault than the reference under which the log keeps
/// it.
@Controller
@OpenToAll
@ControllerAdvice
final class ErrorPages implements ErrorController {

    private static final Logger LOG = LoggerFactory.getLogger(ErrorPages.class);

    private final Templates templates;

    ErrorPages(Templates templates) {
        this.templates = templates;
    }

    /// Answers for what a page or the API threw.
    @ExceptionHandler
    Object answer(Exception thrown, HttpServletRequest request, HttpServletResponse response) {
        int status = statusOf(thrown);
        if (thrown instanceof ErrorResponse answer) {
            answer.getHeaders()
                    .forEach((name, values) -> values.forEach(v -> response.addHeader(name, v)));
        }
        if (status == HttpStatus.SERVICE_UNAVAILABLE.value()) {
            // A flood of requests must not become a flood of stack traces.
            LOG.warn(
                    "Request {} was not answered: {}",
                    RequestId.of(request),
                    NestedExceptionUtils.getMostSpecificCause(thrown).getMessage());
        } else if (status >= HttpStatus.INTERNAL_SERVER_ERROR.value()) {
            LOG.error("Request {} failed", RequestId.of(request), thrown);
        }
        var mishap =
                thrown instanceof TurnedAway reason
                        ? reason.mishap(RequestId.of(request))
                        : Mishap.of(status, RequestId.of(request));
        return answer(mishap, request.getRequestURI(), request, response);
    }

    /// Answers for what failed outside them: a filter, or the server that took the request in.
    @RequestMapping("/error")
    Object answer(HttpServletRequest request, HttpServletResponse response) {
        var address = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        var reason = TurnedAway.leftIn(request);
        var mishap =
                reason != null
                        ? reason.mishap(RequestId.of(request))
                        : Mishap.of(statusOf(request), RequestId.of(request));
        return answer(mishap, address instanceof String uri ? uri : "", request, response);
    }

    private static int statusOf(HttpServletRequest request) {
        if (request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Exception thrown) {
            return statusOf(thrown);
        }
        return request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code
                ? code
                : HttpStatus.NOT_FOUND.value();
    }

    private Object answer(
            Mishap mishap,
            String address,
            HttpServletRequest request,
            HttpServletResponse response) {
        response.setStatus(mishap.status());
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        if (mishap.status() == HttpStatus.SERVICE_UNAVAILABLE.value()) {
            response.setHeader(HttpHeaders.RETRY_AFTER, "60");
        }
        return wantsProblem(address, request) ? problem(mishap) : page(mishap);
    }

    private Html page(Mishap mishap) {
        return new Html(templates.pageMishap(Frame.titled(mishap.title()), mishap));
    }

    private static ResponseEntity<ProblemDetail> problem(Mishap mishap) {
        var problem = ProblemDetail.forStatus(mishap.status());
        problem.setType(URI.create("about:blank"));
        problem.setDetail(mishap.title() + ". " + mishap.words());
        problem.setProperty("request", mishap.request());
        return ResponseEntity.status(mishap.status())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    private static boolean wantsProblem(String address, HttpServletRequest request) {
        var accepted = request.getHeader(HttpHeaders.ACCEPT);
        return address.startsWith("/api/")
                || accepted != null && accepted.contains("json") && !accepted.contains("text/html");
    }

    private static int statusOf(Exception thrown) {
        return switch (thrown) {
            case NotFound _ -> HttpStatus.NOT_FOUND.value();
            case Stale _ -> HttpStatus.CONFLICT.value();
            case TurnedAway reason -> reason.status();
            case MethodArgumentTypeMismatchException e
                    when e.getParameter().hasParameterAnnotation(PathVariable.class) ->
                    HttpStatus.NOT_FOUND.value();
            case TypeMismatchException _ -> HttpStatus.BAD_REQUEST.value();
            case ErrorResponse answer -> answer.getStatusCode().value();
            case CannotCreateTransactionException _ -> HttpStatus.SERVICE_UNAVAILABLE.value();
            case DataAccessResourceFailureException _ -> HttpStatus.SERVICE_UNAVAILABLE.value();
            default -> HttpStatus.INTERNAL_SERVER_ERROR.value();
        };
    }
}
