package city.training.web;

import city.training.Health;
import city.training.catalogue.CourseImport;
import city.training.catalogue.Courses;
import city.training.catalogue.Programmes;
import city.training.enrolment.Admissions;
import city.training.enrolment.Enrolments;
import city.training.enrolment.Explanations;
import city.training.enrolment.Nominations;
import city.training.enrolment.Rosters;
import city.training.enrolment.approval.Approvals;
import city.training.enrolment.approval.Delegations;
import city.training.enrolment.passing.SeatOffers;
import city.training.enrolment.restriction.NoShows;
import city.training.enrolment.restriction.Restrictions;
import city.training.offering.Offerings;
import city.training.offering.Rooms;
import city.training.people.People;
import city.training.people.StaffDirectory;
import city.training.people.StaffImport;
import city.training.report.AuditTrail;
import city.training.web.catalogue.CourseImportResource;
import city.training.web.catalogue.CoursesResource;
import city.training.web.catalogue.ProgrammesResource;
import city.training.web.enrolment.EnrolmentsResource;
import city.training.web.enrolment.MyEnrolmentsResource;
import city.training.web.enrolment.OfferingEnrolmentsResource;
import city.training.web.enrolment.ReplayResource;
import city.training.web.enrolment.approval.ApprovalsResource;
import city.training.web.enrolment.approval.MyDelegationResource;
import city.training.web.enrolment.calendar.MyCalendarResource;
import city.training.web.enrolment.passing.SeatOfferResource;
import city.training.web.enrolment.pool.DrawResource;
import city.training.web.enrolment.pool.NominationsResource;
import city.training.web.enrolment.pool.SelectionResource;
import city.training.web.enrolment.restriction.MyRestrictionsResource;
import city.training.web.enrolment.restriction.NoShowResource;
import city.training.web.enrolment.restriction.RestrictionsResource;
import city.training.web.enrolment.roster.RosterImportResource;
import city.training.web.enrolment.roster.SubstitutionResource;
import city.training.web.offering.OfferingsResource;
import city.training.web.offering.RoomsResource;
import city.training.web.people.Authenticator;
import city.training.web.people.MeResource;
import city.training.web.people.StaffImportResource;
import city.training.web.people.StaffResource;
import city.training.web.report.AuditResource;
import city.training.web.report.DescriptionResource;
import city.training.web.report.HealthResource;
import city.training.web.rest.RestPlumbing;
import jakarta.ws.rs.core.Application;
import java.time.Clock;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.osgi.service.jakartars.whiteboard.JakartarsWhiteboardConstants;
import org.osgi.service.jakartars.whiteboard.annotations.RequireJakartarsWhiteboard;
import org.osgi.service.metatype.annotations.Designate;

/**
 * All of REST in one whiteboard application: it comes and goes as a whole, never by parts.
 *
 * <p>It registers itself once it is complete. A service that is registered first and made when it is asked for is null
 * where making it fails, and a REST whiteboard that was given null once serves nobody any more.
 */
@Component(
        service = {},
        configurationPid = WebConfiguration.PID)
@Designate(ocd = WebConfiguration.class)
@RequireJakartarsWhiteboard
public final class TrainingApplication extends Application {
    private static final Map<String, String> WHITEBOARD = Map.of(
            JakartarsWhiteboardConstants.JAKARTA_RS_NAME, "training",
            JakartarsWhiteboardConstants.JAKARTA_RS_APPLICATION_BASE, "training");

    private final Set<Object> singletons;
    private @Nullable ServiceRegistration<Application> registration;

    @Activate
    public TrainingApplication(
            @Reference Programmes programmes,
            @Reference Courses courses,
            @Reference CourseImport courseImport,
            @Reference Rooms rooms,
            @Reference Offerings offerings,
            @Reference Enrolments enrolments,
            @Reference Explanations explanations,
            @Reference Admissions admissions,
            @Reference Nominations nominations,
            @Reference Rosters rosters,
            @Reference Approvals approvals,
            @Reference Delegations delegations,
            @Reference SeatOffers seatOffers,
            @Reference NoShows noShows,
            @Reference Restrictions restrictions,
            @Reference AuditTrail auditTrail,
            @Reference People people,
            @Reference(policyOption = ReferencePolicyOption.GREEDY) StaffDirectory directory,
            @Reference StaffImport staffImport,
            @Reference Health health,
            @Reference Authenticator authenticator,
            WebConfiguration configuration) {
        Set<Object> all = new HashSet<>(RestPlumbing.of(authenticator, ZoneId.of(configuration.zone())));
        all.add(new ProgrammesResource(programmes));
        all.add(new CoursesResource(courses));
        all.add(new CourseImportResource(courseImport));
        all.add(new RoomsResource(rooms));
        all.add(new OfferingsResource(offerings, enrolments, Clock.systemUTC()));
        all.add(new OfferingEnrolmentsResource(enrolments));
        all.add(new EnrolmentsResource(enrolments, explanations));
        all.add(new DrawResource(admissions));
        all.add(new SelectionResource(admissions));
        all.add(new NominationsResource(nominations));
        all.add(new SubstitutionResource(rosters));
        all.add(new RosterImportResource(rosters));
        all.add(new ApprovalsResource(approvals));
        all.add(new MyDelegationResource(delegations));
        all.add(new SeatOfferResource(seatOffers));
        all.add(new NoShowResource(noShows));
        all.add(new RestrictionsResource(restrictions));
        all.add(new MyRestrictionsResource(restrictions));
        all.add(new ReplayResource(explanations));
        all.add(new MyEnrolmentsResource(enrolments, offerings, Clock.systemUTC()));
        all.add(new MyCalendarResource(enrolments, offerings));
        all.add(new MeResource(directory));
        all.add(new StaffResource(people));
        all.add(new StaffImportResource(staffImport));
        all.add(new AuditResource(auditTrail));
        all.add(new HealthResource(health));
        all.add(new DescriptionResource());
        this.singletons = Set.copyOf(all);
    }

    @Activate
    void publish(BundleContext context) {
        registration = context.registerService(Application.class, this, FrameworkUtil.asDictionary(WHITEBOARD));
    }

    @Deactivate
    void withdraw() {
        if (registration != null) {
            registration.unregister();
        }
    }

    /** Deprecated for the sake of servers that inject everything; the REST whiteboard has no other way to hand over objects. */
    @Override
    @SuppressWarnings("deprecation")
    public Set<Object> getSingletons() {
        return singletons;
    }

    /** What the framework would otherwise add by itself: a page about its routes, and the web server's error pages. */
    @Override
    public Map<String, Object> getProperties() {
        return Map.of(
                "jersey.config.server.wadl.disableWadl", true,
                "jersey.config.server.response.setStatusOverSendError", true);
    }
}
